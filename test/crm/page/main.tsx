// The demo CRM's page: Atomic CRM as published, on its own in-memory provider. Knows nothing of Tandem.
import { authProvider, dataProvider } from "atomic-crm/src/providers/fakerest";
import { CRM } from "atomic-crm/src/root/CRM";
import { createRoot } from "react-dom/client";
import generateData, { title } from "./rows";

const logo =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><rect width='24' height='24' rx='6' fill='white'/></svg>";

// Atomic CRM has just signed its own demo person in; ours is the first seller of the company.
localStorage.setItem("user", JSON.stringify(generateData().sales[0]));
document.title = title;

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <CRM title={title} logo={logo} dataProvider={dataProvider} authProvider={authProvider} disableTelemetry />,
);
