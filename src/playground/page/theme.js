// Runs before the page is drawn, so that nobody sees the wrong theme for a moment.
const kept = localStorage.getItem("theme");
if (kept === "light" || kept === "dark") document.documentElement.dataset.theme = kept;
