// Placeholder until the screen is drawn.
export function Options() {
  return <main />;
}
