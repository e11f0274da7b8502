// A background that asks a pretended server: what a screen commands about a deal that ended is shown as asked, until the
// test lets the server answer by the real rules. For pictures and tests of credit.
import type { MutationArgs } from "#lib/contract/mutations.ts";
import type { Member } from "#lib/contract/records.ts";
import { type StatementCommand, statementMutationArgs } from "#lib/contract/statement-mutations.ts";
import type { DealWhole } from "#lib/domain/deal-whole.ts";
import type { Act, DealView } from "#lib/messaging/surface-port.ts";
import { dana, NOW, record } from "./data.ts";
import { viewOf } from "./deal-data.ts";
import type { FakeSurface } from "./fake-surface.ts";
import { actOn, type PlanCompany } from "./plan-act-on.ts";
import type { Screen } from "./screen.ts";

declare global {
  interface Window {
    /** The server answers what was asked. */
    serverAnswers(): void;
    /** Another company's act on the deal under the screen. */
    creditActAs<C extends StatementCommand>(company: PlanCompany, command: C, args: MutationArgs<C>): void;
  }
}

type StatementAct = { [C in StatementCommand]: { command: C; mutation: MutationArgs<C> } }[StatementCommand];
const isStatementAct = (act: Act): act is StatementAct => Object.hasOwn(statementMutationArgs, act.command);

export function creditScreen(
  whole: DealWhole,
  rest: Partial<DealView> = {},
  member: Member = dana,
): Pick<Screen, "commands" | "begin"> & { view: DealView } {
  const waiting: StatementAct[] = [];
  const view = () => {
    const asked = waiting.map(({ command }) => ({ command, at: NOW }));
    return viewOf(whole, { asked, ...rest }, member);
  };
  const show = (fake: FakeSurface) =>
    fake.set("record", { ...(fake.get("record") ?? record()), deals: [view()] });
  return {
    view: view(),
    commands: {
      act({ actId: _actId, ...act }, fake) {
        if (isStatementAct(act)) waiting.push(act);
        show(fake);
        return {};
      },
    },
    begin(fake) {
      window.serverAnswers = () => {
        for (const { command, mutation } of waiting.splice(0)) actOn(whole, "us", command, mutation);
        show(fake);
      };
      window.creditActAs = (company, command, args) => {
        actOn(whole, company, command, args);
        show(fake);
      };
    },
  };
}
