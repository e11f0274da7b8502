// The mark of a partner that does not use Tandem, in an icon and words: beside its name, wherever that stands.
import { Unplug } from "lucide-react";
import { t } from "../messages/t.ts";
import { Badge } from "../parts/badge.tsx";

export function OfflineBadge() {
  return (
    <Badge>
      <Unplug aria-hidden="true" className="mr-1 inline-block size-3 align-[-2px]" />
      {t("offline.badge")}
    </Badge>
  );
}
