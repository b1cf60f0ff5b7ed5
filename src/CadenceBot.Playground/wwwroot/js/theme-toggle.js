// Light or dark: the system's choice until somebody presses the button.
import { byId, dressIconButton } from "./dom.js";
import { remember } from "./memory.js";

const system = matchMedia("(prefers-color-scheme: dark)");

const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";

export function startThemeToggle() {
  const button = byId("theme");
  const dress = () => dressIconButton(button, isDark() ? "sun" : "moon", isDark() ? "Use the light theme" : "Use the dark theme");
  button.addEventListener("click", () => {
    const next = isDark() ? "light" : "dark";
    document.documentElement.dataset.theme = next;
    remember("theme", next);
    dress();
  });
  system.addEventListener("change", dress);
  dress();
}
