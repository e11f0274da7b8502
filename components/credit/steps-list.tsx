// How a statement came about, each step a sentence.
import type { CreditStatement } from "#lib/contract/credit-statement.ts";
import { useCredit } from "./credit-context.tsx";
import { stepInWords } from "./step-words.ts";

export function StepsList({ statement }: { statement: CreditStatement }) {
  const { nameOf } = useCredit();
  const sentences = statement.steps.map((step) => stepInWords(statement, step, nameOf));
  return (
    <ol className="list-decimal space-y-1 pl-5 text-quiet">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  );
}
