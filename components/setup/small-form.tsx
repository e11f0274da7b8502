// A short form of text fields with one button: validated by its schema, errors beside the field, the backend's
// answer below. The steps of the first run and the options page are made of these.
import { zodResolver } from "@hookform/resolvers/zod";
import type { ReactNode } from "react";
import { Controller, useForm } from "react-hook-form";
import type { ZodType } from "zod";
import { Failure } from "../parts/bar.tsx";
import { Button, type ButtonLook } from "../parts/button.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { useRun } from "../surface/use-run.ts";

export type Values = Record<string, string>;
export type Field = { name: string; label: string; hint?: string; type?: "text" | "email" | "url" };

export function SmallForm({
  fields,
  schema,
  initial = {},
  submit,
  look = "primary",
  extra,
  keep = false,
  onSubmit,
}: {
  fields: readonly Field[];
  schema: ZodType<Values, Values>;
  initial?: Values;
  submit: string;
  look?: ButtonLook;
  /** A further control, between the fields and the button. */
  extra?: ReactNode;
  /** Keeps what was typed after it was taken. */
  keep?: boolean;
  /** Rejects in words for people. */
  onSubmit(values: Values): Promise<unknown>;
}) {
  const defaultValues = Object.fromEntries(fields.map(({ name }) => [name, initial[name] ?? ""]));
  const { control, handleSubmit, reset } = useForm<Values>({ resolver: zodResolver(schema), defaultValues });
  const { run, busy, failure } = useRun();
  const send = handleSubmit(async (values) => {
    const done = await run(async () => {
      await onSubmit(values);
      return true;
    });
    if (done && !keep) reset();
  });
  return (
    <form onSubmit={send} noValidate className="flex flex-col gap-2">
      <div className="flex flex-col gap-2 sm:flex-row sm:flex-wrap sm:items-start">
        {fields.map(({ name, label, hint, type = "text" }) => (
          <Controller
            key={name}
            control={control}
            name={name}
            render={({ field, fieldState }) => (
              <TextInput
                label={label}
                {...(hint ? { hint } : {})}
                type={type}
                value={field.value ?? ""}
                onChange={field.onChange}
                onBlur={field.onBlur}
                error={fieldState.error?.message}
                className="sm:min-w-48 sm:flex-1"
              />
            )}
          />
        ))}
        {extra}
        <Button look={look} type="submit" busy={busy} className="self-start sm:mt-5">
          {submit}
        </Button>
      </div>
      <Failure reason={failure} />
    </form>
  );
}
