// The build inlines and minifies styles imported this way.
declare module "*.css?inline" {
  const text: string;
  export default text;
}
