// What `npm run serve -- --help` prints: every variable of the environment, from the schema that parses it (`env.ts`).
import { describeEnv } from "./env.ts";

const WIDTH = 100;
const INDENT = " ".repeat(4);

export function helpText(): string {
  const variables = describeEnv().map(({ name, meaning, fallback }) => {
    const head = fallback === null ? `  ${name}` : `  ${name} (${fallback})`;
    return `${head}\n${wrap(`${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`)}`;
  });
  return `npm run serve starts the backend. Ctrl-C or SIGTERM stops it.

What it reads from its environment, with what it is otherwise in brackets:

${variables.join("\n\n")}

docs/running-it.md says how to run it for a company: TLS, backups, upgrades, sizes, several instances.
`;
}

function wrap(text: string): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && INDENT.length + last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines.map((line) => INDENT + line).join("\n");
}
