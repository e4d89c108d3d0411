import type { Entities, Relations } from "./entity.ts";
import type { MeetingLists } from "./meetingLists.ts";
import type { Ties } from "./territory.ts";
import type { Successors } from "./today.ts";

/** Everything fetched that a picture may need; the explorer's state holds it all. */
export interface Known {
  readonly entities: Entities;
  readonly relations: Relations;
  readonly ties: Ties;
  readonly meetings: MeetingLists;
  readonly successors: Successors;
}
