import { isEntityId } from "../../domain/ids.ts";
import { ACTOR_LEVELS, NO_FOLDS, type Folds } from "./folds.ts";

function isLevel(text: string): text is Folds["level"] {
  return (ACTOR_LEVELS as readonly string[]).includes(text);
}

/** What a view folds as parts of a link; nothing where it folds nothing. */
export function foldParts({ level, all, except, sameEvent, apart }: Folds): Record<string, string | undefined> {
  const isPlain = level === NO_FOLDS.level && !all && !sameEvent;
  return {
    m: isPlain ? undefined : [level, ...(all ? ["all"] : []), ...(sameEvent ? ["same"] : [])].join(","),
    me: except.length === 0 ? undefined : except.join(","),
    mp: apart.length === 0 ? undefined : apart.join(","),
  };
}

/** What a link folds. */
export function readFolds(parts: ReadonlyMap<string, string>): Folds {
  const [level = "", ...words] = (parts.get("m") ?? "").split(",");
  const listed = (key: string): string[] => [...new Set((parts.get(key) ?? "").split(",").filter((text) => text !== ""))];
  return {
    level: isLevel(level) ? level : NO_FOLDS.level,
    all: words.includes("all"),
    except: listed("me").filter(isEntityId),
    sameEvent: words.includes("same"),
    apart: listed("mp").filter((pair) => pair.split(" ").length === 2 && pair.split(" ").every(isEntityId)),
  };
}
