/**
 * Answers remembered by what they were asked for, as long as the same is asked again and again. Decides when remembering
 * is not worth it: after so many new questions of which fewer came again, nothing is remembered any more. So memory
 * is bounded, and questions that never recur cost next to nothing.
 */
const REMEMBERED_AT_MOST = 2_048;

export class Recurring<Question, Answer> {
  /** null once remembering has been given up. */
  #answers: Map<Question, Answer> | null = new Map();
  #cameAgain = 0;

  get(question: Question): Answer | undefined {
    const answer = this.#answers?.get(question);
    if (answer !== undefined) this.#cameAgain++;
    return answer;
  }

  set(question: Question, answer: Answer): void {
    if (this.#answers?.size === REMEMBERED_AT_MOST) {
      this.#answers = this.#cameAgain < REMEMBERED_AT_MOST ? null : new Map();
      this.#cameAgain = 0;
    }
    this.#answers?.set(question, answer);
  }
}
