/**
 * Columns that must never leave the office's sheet: those that follow persons instead of cases. Decides by words in
 * the heading (or in the heading above it) and says why; refuses to know cells.
 *
 * @source 《个人信息保护法》第六条 “处理个人信息应当具有明确、合理的目的，并应当与处理目的直接相关，采取对个人权益影响最小的方式”
 */
import { words } from '#domain/kinds/headingWords';
import type { Words } from '#domain/words';

interface NeverRule {
  readonly words: readonly string[];
  readonly reason: Words;
}

const RULES: readonly NeverRule[] = [
  {
    words: words`
      稳控 维稳 管控 盯防 看护 吸附 劝返 接返 遣返 包保稳 落地查人 五包一 包保人员 稳定工作责任
      稳定责任人 稳定措施 人盯人 失控 在控 布控`,
    reason: {
      zh: '该列记录对人的稳控，不是信访事项的办理内容',
      en: 'this column records control over persons, not the handling of a case',
    },
  },
  {
    words: words`
      重点人 重点关注人 重点对象 重点群体人员 关注对象 人员等级 人员类别等级 危险程度 危险等级
      人员风险 人员类别 人员分类 信访人类别 信访人分类 重点信访人 重点上访人 老户 缠访 闹访 非访 前科 违法犯罪 处罚情况 打击处理 拘留 训诫`,
    reason: {
      zh: '该列给人分类或记录对人的处置，不上传',
      en: 'this column classifies persons or records measures against them',
    },
  },
  {
    words: words`
      扬言 异常动态 动态轨迹 行动轨迹 活动轨迹 行踪 思想动态 现实表现 极端 异常表现 现实动态 人员动态
      去向动态 赴京 进京 越级`,
    reason: {
      zh: '该列记录个人的言行和动态，不上传',
      en: 'this column records what persons say, do or where they go',
    },
  },
  {
    words: words`
      社会关系 家庭成员 家庭关系 家庭情况 家庭状况 亲属 性格 精神状况 精神状态 健康状况 身体状况
      政治面貌 宗教 银行 车牌 微信号 qq号 人员照片 个人照片`,
    reason: {
      zh: '该列是与办理事项无直接关系的个人信息，不上传',
      en: 'this column holds personal information not needed to handle the case',
    },
  },
];

/** Why a column with this (normalised) heading must not be uploaded; null when nothing forbids it. */
export function neverUploadReason(heading: string): Words | null {
  return RULES.find((rule) => rule.words.some((word) => heading.includes(word)))?.reason ?? null;
}
