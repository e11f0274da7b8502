// One icon per touchpoint type; the word always stands beside it.
import {
  FileSearch,
  FileText,
  FlaskConical,
  Handshake,
  type LucideIcon,
  Mail,
  Phone,
  Presentation,
  Send,
  Star,
  Users,
  Wrench,
} from "lucide-react";
import type { TouchpointType } from "#lib/contract/words.ts";

export const touchpointIcon: Record<TouchpointType, LucideIcon> = {
  introduction: Handshake,
  meeting: Users,
  demo: Presentation,
  email: Mail,
  call: Phone,
  proposal_review: FileSearch,
  poc: FlaskConical,
  technical_workshop: Wrench,
  executive_sponsorship: Star,
  content_shared: FileText,
  referral: Send,
};
