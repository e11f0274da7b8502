import { expect, it } from "vitest";
import { isAtHost, type ToldCrm } from "./told-crm.ts";

const table: ToldCrm["table"] = { crm: "house", host: null, instance: "origin", id: "as-is", urls: [] };
const at = (host: string, name: string) => isAtHost({ hosts: [host], table }, name);

it("is where its file says, with or without encryption, and below a domain that it names as a whole", () => {
  expect(at("crm.house.example", "crm.house.example")).toBe(true);
  expect(at("http://crm.local", "crm.local")).toBe(true);
  expect(at("*.house.example", "house.example")).toBe(true);
  expect(at("*.house.example", "eu.house.example")).toBe(true);
});

it("is nowhere else", () => {
  expect(at("crm.house.example", "eu.crm.house.example")).toBe(false);
  expect(at("*.house.example", "warehouse.example")).toBe(false);
  expect(at("http://crm.local", "http")).toBe(false);
});
