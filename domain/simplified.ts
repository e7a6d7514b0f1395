/**
 * Traditional characters as simplified ones, for comparing words. Decides single characters only, of those that occur in
 * headings and closed lists; refuses to convert what people wrote: names and contents stay as they are.
 */

/** Traditional → simplified, in pairs, for the characters that occur in headings and closed lists. */
const TRADITIONAL_PAIRS =
  '訪访號号電电話话證证聯联繫系係系單单責责處处辦办領领導导題题類类編编時时間间記记錄录內内數数應应結结釋释' +
  '續续報报員员執执複复復复轉转見见訴诉請请現现實实際际問问狀状態态況况達达滿满備备註注審审協协來来進进檢检' +
  '舉举發发鄉乡鎮镇縣县區区門门戶户調调糾纠紛纷險险隱隐體体統统計计總总級级確确認认維维穩稳環环務务種种項项' +
  '長长簡简該该場场與与為为無无會会議议條条據据絡络網网線线標标節节屬属於于歸归擔担護护衛卫動动勞劳農农業业' +
  '產产權权補补償偿徵征違违設设爭争關关聲声學学醫医療疗團团國国臺台賬账帳账傳传聽听論论評评價价個个從从連连' +
  '還还過过運运遠远遞递遷迁週周後后軍军創创劃划則则別别勢势參参雙双變变圖图圍围園园塊块壓压夠够夾夹婦妇寫写' +
  '將将專专對对層层帶带幫帮幹干廠厂廣广廳厅張张強强彙汇彌弥徑径恆恒恥耻愛爱慮虑慶庆憂忧懇恳戰战擬拟擴扩敗败' +
  '敘叙斷断書书東东極极構构樣样機机欄栏歡欢歷历殘残決决漢汉滯滞漁渔災灾煩烦熱热牽牵獎奖獨独獲获畢毕畫画異异' +
  '當当瞭了礦矿碼码禮礼稅税稱称積积範范約约紀纪純纯納纳細细終终組组給给絕绝綜综緊紧緝缉緩缓繳缴職职脅胁腦脑' +
  '臨临舊旧華华萬万葉叶蓋盖藝艺藥药蘭兰規规視视親亲覺觉觀观訂订討讨訓训託托許许診诊詢询試试詳详誤误課课談谈' +
  '諮咨謝谢譽誉讓让貨货貧贫貸贷費费資资質质賠赔賴赖購购贈赠贊赞車车軌轨較较載载輔辅輕轻輸输選选適适遺遗郵邮' +
  '鄰邻釘钉針针銀银錢钱鍵键鐵铁閉闭開开閱阅隊队階阶陳陈陸陆陽阳隨随難难雲云靜静響响頁页順顺須须預预頒颁頻频' +
  '顧顾顯显風风飛飞養养館馆馬马駐驻驗验點点齡龄歲岁僅仅億亿優优傷伤債债側侧偵侦佔占併并兩两冊册劉刘勵励';

const TO_SIMPLIFIED: ReadonlyMap<string, string> = (() => {
  const characters = Array.from(TRADITIONAL_PAIRS);
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) table.set(characters[at]!, characters[at + 1]!);
  return table;
})();

const TRADITIONAL = new RegExp(`[${[...TO_SIMPLIFIED.keys()].join('')}]`, 'g');

export function simplified(text: string): string {
  return text.replace(TRADITIONAL, (character) => TO_SIMPLIFIED.get(character)!);
}
