// One page for every address, put together in the browser: the data are behind a sign-in anyway.

export const ssr = false
export const prerender = false
