// What partners and we asked of each other, at the company in view or anywhere, with how each request stands. Called by the
// record view and by the view of how we work together.
import { mutationArgs } from "../../contract/mutations.ts";
import type { Partnership } from "../../contract/records.ts";
import { type PlayRows, playStanding } from "../../domain/play/play-standing.ts";
import { priorityOf } from "../../domain/play/request-notice.ts";
import { isSameCompany } from "../../domain/same-company.ts";
import type { PlayItem } from "../../messaging/waiting.ts";
import type { Reading } from "../../store/reading.ts";
import { byRequest, companyKeys } from "../../store/row-keys.ts";
import type { Company } from "./touchpoint-items.ts";

async function withAnswers(reading: Reading, requests: readonly PlayRows["request"][]): Promise<PlayRows[]> {
  if (requests.length === 0) return [];
  const answers = await reading.byKeys(
    "play_answer",
    requests.map(({ id }) => byRequest(id)),
  );
  return requests.map((request) => ({
    request,
    answers: answers.filter(({ requestId }) => requestId === request.id),
  }));
}

function isAsked(reading: Reading, requestId: string): boolean {
  return reading.asked().some(({ name, args }) => {
    if (name !== "play.answer") return false;
    return mutationArgs[name].safeParse(args).data?.requestId === requestId;
  });
}

/** Open ones first, of these those of who has earned it, then the latest. `now`: milliseconds UTC. */
export async function playItems(
  reading: Reading,
  company: Company,
  ourId: string,
  partnerships: ReadonlyMap<string, Partnership>,
  now: number,
): Promise<PlayItem[]> {
  const [found, bonuses] = await Promise.all([
    reading.byKeys("play_request", companyKeys(company)),
    reading.all("bonus_entry"),
  ]);
  const here = found.filter(({ customer }) => isSameCompany(customer, company));
  const items = (await withAnswers(reading, here)).flatMap((rows): PlayItem[] => {
    const { request } = rows;
    const partner = partnerships.get(request.partnershipId)?.partner;
    if (!partner) return [];
    return [
      {
        request,
        partner,
        standing: playStanding(rows, now),
        ours: request.organisation.id === ourId,
        priority: priorityOf(request, ourId, bonuses),
        isAsked: isAsked(reading, request.id),
        isPending: reading.isPending("play_request", request.id),
      },
    ];
  });
  const isOpen = ({ standing }: PlayItem) => Number(standing.state === "open");
  const isFirst = (item: PlayItem) => Number(isOpen(item) === 1 && item.priority !== null);
  return items.sort(
    (a, b) =>
      isOpen(b) - isOpen(a) || isFirst(b) - isFirst(a) || b.request.requestedAt - a.request.requestedAt,
  );
}

/** Every request this device holds, with its answers. */
export const playRows = async (reading: Reading): Promise<PlayRows[]> =>
  withAnswers(reading, await reading.all("play_request"));
