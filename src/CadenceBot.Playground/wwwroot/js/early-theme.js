// Runs before the first paint, so a chosen theme never flashes. No choice means the system's.
(function () {
  try {
    var chosen = localStorage.getItem("cadence.theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch (_) { /* storage may be switched off; the system's theme is fine then */ }
})();
