// Table of contents: starts each part of the page, then fills the store and listens.
import { byId, dressIconButton } from "./dom.js";
import { emit } from "./store.js";
import { loadState, loadAllMessages } from "./sync.js";
import { startRoute, takeRoute, closeThread, isPhone } from "./route.js";
import { startLive } from "./live.js";
import { startThemeToggle } from "./theme-toggle.js";
import { startBeSelector } from "./be-selector.js";
import { startConversationList } from "./conversation-list.js";
import { startConversationPane } from "./conversation-pane.js";
import { startThreadPane, closeThreadPane } from "./thread-pane.js";
import { startPlanPanel, closePlanPanel } from "./plan-panel.js";
import { startClockBar } from "./clock-bar.js";
import { startReset } from "./reset-dialog.js";
import { startGallery } from "./gallery.js";
import { startMenus } from "./action-buttons.js";
import { startAnnouncing } from "./announce.js";
import { startTourButton, leaveTour } from "./tour.js";
import { orToast } from "./toast.js";

/** The address carries the page's state, so a plain jump link would lose it. */
function startSkipLinks() {
  const jump = (id, find) => byId(id).addEventListener("click", event => {
    event.preventDefault();
    find()?.focus();
  });
  jump("skip", () => byId(document.body.dataset.view === "gallery" ? "gallery-view" : document.body.dataset.pane === "list" && isPhone() ? "conversations" : "conversation"));
  jump("skip-to-composer", () => byId("composer-place").querySelector("textarea"));
}

/** On a phone the rarer controls of the header are folded away. */
function startTopMenu() {
  const button = byId("top-menu");
  dressIconButton(button, "more", "More controls");
  const set = open => {
    byId("top").dataset.menu = open ? "open" : "closed";
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => set(button.getAttribute("aria-expanded") !== "true"));
  byId("top").addEventListener("keydown", event => { if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") { set(false); event.stopPropagation(); } });
}

/** Esc closes what was opened last: first the thread, then the plan. A dialog and a menu see to themselves. */
function startEscape() {
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || byId("dialog").open) return;
    if (!byId("thread-pane").hidden) closeThreadPane();
    else if (!closePlanPanel()) leaveTour();
  });
}

async function start() {
  startSkipLinks();
  startTopMenu();
  startEscape();
  startMenus();
  startThemeToggle();
  startBeSelector();
  startConversationList();
  startConversationPane();
  startThreadPane();
  startPlanPanel({ closeThread });
  startClockBar();
  startReset();
  startGallery();
  startTourButton();
  startAnnouncing();

  const refill = () => orToast(async () => {
    await loadAllMessages();
    emit("settled");
  });
  await orToast(async () => {
    await loadState();
    takeRoute();
    await refill();
    startRoute(refill);
  });
  startLive();
}

start();
