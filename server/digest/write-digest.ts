// Writes a digest: the letter of a member, a channel of our own, a channel that both companies read. Null where there is
// nothing to tell. Pure. The shared one takes a `SharedReading` and nothing else. Called by the job.
import type { DigestKind } from "../../lib/contract/digest.ts";
import { isDayOver } from "../../lib/domain/deal/calendar-day.ts";
import { slackText } from "./harmless.ts";
import { dealsOf, playsOf, type Reading, type SharedReading, type Told } from "./shared-rows.ts";
import { texts } from "./texts.ts";
import {
  changed,
  comingDates,
  countedRequests,
  happened,
  type Item,
  type Side,
  urgent,
  type When,
  waitingInDeals,
  waitingPlans,
  waitingPolicies,
  waitingRequests,
} from "./what-to-tell.ts";

export type Sides = { us: Side; partner: Side };
type Options = When & { off: readonly DigestKind[] };
/** `isPast`: its title says since when. */
type Part = { title: string; items: readonly Item[]; isPast?: true };

/** More is said as a number: a digest is read, not worked through. */
const MOST = 10;

const isOn = (items: readonly Item[], off: readonly DigestKind[]) =>
  items.filter(({ kind }) => !off.includes(kind));

function dayIn(timeZone: string) {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "long",
  });
  return (at: number) => format.format(at);
}

/** A day by the calendar is over once it is over everywhere. */
const isOver = ({ isDay, dueAt }: Item & { dueAt: number }, now: number): boolean =>
  isDay ? isDayOver(new Date(dueAt).toISOString().slice(0, 10), now) : dueAt < now;

function written(parts: readonly Part[], { now, timeZone }: When, bullet: string): string[] {
  const local = dayIn(timeZone);
  const calendar = dayIn("UTC");
  return parts
    .filter(({ items }) => items.length > 0)
    .flatMap(({ title, items, isPast }) => [
      title,
      ...items.slice(0, MOST).map((item) => {
        const { kind, text, at, dueAt, isDay } = item;
        const due = dueAt === null ? null : (isDay ? calendar : local)(dueAt);
        if (isPast) return `${bullet} ${text}`;
        if (kind === "dates") return `${bullet} ${text}, ${due}`;
        if (due === null || dueAt === null) return `${bullet} ${text}, ${texts.since(local(at))}`;
        return `${bullet} ${text}, ${isOver({ ...item, dueAt }, now) ? texts.wasDue(due) : texts.until(due)}`;
      }),
      ...(items.length > MOST ? [`${bullet} ${texts.more(items.length - MOST)}`] : []),
      "",
    ]);
}

/** `weAreUs`: it is a letter to one of us, who knows what they did; `ofRequests`: how much of requests is told. */
function partsOf(
  reading: Told,
  { us, partner }: Sides,
  options: Options,
  { weAreUs, ofRequests }: { weAreUs: boolean; ofRequests: typeof waitingRequests },
): Part[] {
  const { deals, plays, policies, owners } = reading;
  const { now, since, off, timeZone } = options;
  const other = (side: Side) => (side === us ? partner : us);
  const waits = (side: Side) =>
    isOn(
      [
        ...waitingInDeals(deals, reading, side, options),
        ...ofRequests(plays, reading, side, now),
        ...waitingPolicies(policies, side, other(side)),
        ...waitingPlans(owners, side, other(side)),
      ],
      off,
    ).sort(urgent);
  // That they have no answer of ours is under what waits for us.
  const forPartner = waits(partner).filter(({ kind }) => kind !== "request_overdue");
  return [
    { title: texts.waiting(weAreUs ? texts.us : us.name), items: waits(us) },
    { title: texts.waiting(partner.name), items: forPartner },
    { title: texts.dates, items: isOn(comingDates(deals, us, options), off) },
    {
      isPast: true,
      title: texts.changes(dayIn(timeZone)(since)),
      items: isOn(
        [
          ...happened(deals, reading, weAreUs ? [us] : [us, partner], options),
          ...changed(deals, since, weAreUs ? us.id : null),
        ],
        off,
      ),
    },
  ];
}

const oursOf = (reading: Reading): Told => ({
  ...reading,
  deals: dealsOf(reading.deals),
  plays: playsOf(reading),
});

const isEmpty = (parts: readonly Part[]) => parts.every(({ items }) => items.length === 0);

/** What the partner has to do is no reason for a letter of its own. */
export function letterOf(
  reading: Reading,
  sides: Sides,
  options: Options,
): { subject: string; text: string } | null {
  const parts = partsOf(oursOf(reading), sides, options, { weAreUs: true, ofRequests: waitingRequests });
  const [ours, theirs, ...rest] = parts;
  if (!ours || !theirs || isEmpty([ours, ...rest])) return null;
  const { partner } = sides;
  return {
    subject: texts.letterSubject(partner.name, ours.items.length),
    text: [
      texts.letterHead(partner.name, dayIn(options.timeZone)(options.now)),
      "",
      ...written(parts, options, "-"),
      texts.goOn,
      "",
      texts.letterFoot,
      "",
    ].join("\n"),
  };
}

function message({ us, partner }: Sides, parts: readonly Part[], options: Options): string | null {
  if (isEmpty(parts)) return null;
  const head = texts.channelHead(us.name, partner.name, dayIn(options.timeZone)(options.now));
  return slackText([head, "", ...written(parts, options, "•"), texts.goOn].join("\n"));
}

/** For a channel that our people alone read. */
export const ownMessage = (reading: Reading, sides: Sides, options: Options): string | null =>
  message(
    sides,
    partsOf(oursOf(reading), sides, options, { weAreUs: false, ofRequests: waitingRequests }),
    options,
  );

/** For a channel that people of both companies read. */
export const sharedMessage = (reading: SharedReading, sides: Sides, options: Options): string | null =>
  message(sides, partsOf(reading, sides, options, { weAreUs: false, ofRequests: countedRequests }), options);
