// A rep records touchpoints while whatever she depends on fails: the backend, the worker, the browser.
import { chaos } from "./rep/chaos.ts";
import { faultyBackend } from "./rep/faulty-backend.ts";
import { repAtWork } from "./rep/rep.ts";
import { workerKilled } from "./rep/worker-killed.ts";

repAtWork({ proxied: true }, [
  { about: "A backend that answers nonsense", declare: faultyBackend },
  { about: "A worker that the browser ends", declare: workerKilled },
  { about: "Anything that dies at any moment", declare: chaos },
]);
