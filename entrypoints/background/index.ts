// The background: the only owner of data. This door only wires; every listener is registered synchronously,
// because a worker woken by an event must know its listeners at once.
import { defineBackground } from "wxt/utils/define-background";

export default defineBackground(() => {});
