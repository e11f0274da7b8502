// Placeholder until the screen is drawn.
export function Welcome() {
  return <main />;
}
