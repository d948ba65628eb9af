// The theme before the first paint: light or dark if a person chose one, otherwise what the system says.
try {
  const chosen = localStorage.getItem('theme')
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen
} catch {
  // Storage can be forbidden; then the system decides.
}
