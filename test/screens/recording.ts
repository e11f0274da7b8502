// The fake's answers to `touchpoint.record`, `touchpoint.remove` and `presenter.set`: what the background shows at once.

import { dana, NOW, record, session, touchpoint, us } from "./data.ts";
import type { FakeCommands } from "./fake-surface.ts";

export const recordingCommands: FakeCommands = {
  "touchpoint.record": (args, fake) => {
    const view = fake.get("record") ?? record();
    const shared = view.partnerships.filter(({ id }) => args.partnershipIds.includes(id));
    const item = touchpoint(
      us,
      {
        id: args.touchpointId,
        type: args.type,
        person: args.person ?? { name: dana.name, title: dana.title },
        occurredAt: args.occurredAt ?? NOW,
        recordedAt: null,
        visibility: shared.length > 0 ? "shared" : "internal",
      },
      {
        state: "saved",
        sharedWith: shared.map(({ partner }) => partner),
        ...(args.note ? { note: args.note.text, noteVisibility: args.note.visibility } : {}),
      },
    );
    fake.set("record", { ...view, touchpoints: [item, ...view.touchpoints] });
    return { touchpointId: item.touchpoint.id };
  },
  "touchpoint.remove": ({ touchpointId }, fake) => {
    const view = fake.get("record") ?? record();
    fake.set("record", {
      ...view,
      touchpoints: view.touchpoints.filter(({ touchpoint: { id } }) => id !== touchpointId),
    });
    return { removalId: touchpointId };
  },
  "presenter.set": ({ on }, fake) => {
    fake.set("session", { ...(fake.get("session") ?? session()), presenter: on });
    return {};
  },
};
