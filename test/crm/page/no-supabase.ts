// Stands in for Atomic CRM's Supabase providers (see vite.config.ts): its `CRM` names them as defaults and they
// would refuse to load without an account. The page always passes its own.
export const authProvider = {};
export const dataProvider = {};
export const supabase = {};
