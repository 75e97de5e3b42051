// The page's only script: clicks become events, new content scrolls to where it matters.
window.cchc = (() => {
  const narrow = () => window.matchMedia("(max-width: 860px)").matches;
  const calm = () => (window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

  // Gradio turns dark with the system; the page is printed and projected, so it stays light.
  const lighten = () => document.querySelectorAll(".dark").forEach((element) => element.classList.remove("dark"));
  new MutationObserver(lighten).observe(document, { subtree: true, attributes: true, attributeFilter: ["class"] });
  lighten();
  document.documentElement.lang = "vi";

  // Bring an element into view by scrolling its column `box`, never the page.
  function bring(box, element, share, behavior) {
    const top = element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    box.scrollTo({ top: Math.max(0, top - box.clientHeight * share), behavior });
  }

  // After new content: a document shows its lit paragraph, a conversation its newest question.
  function settle(element) {
    const box = element.closest(".block");
    const lit = element.querySelector(".document .lit");
    const turns = element.querySelectorAll(".turn");
    const head = element.querySelector(".document header")?.offsetHeight ?? 0;
    box.style.setProperty("--head", `${head}px`); // the heads of a table stop below it
    if (lit) {
      // Leave what stands before it in view, and below the fixed heads of its table.
      const fixed = head + (lit.closest("table")?.querySelector("thead")?.offsetHeight ?? 0);
      bring(box, lit, Math.min(0.7, fixed / box.clientHeight + 0.12), "auto");
    } else if (turns.length) bring(box, turns[turns.length - 1], 0.02, calm());
    else box.scrollTo({ top: 0 });
    // What was clicked is gone with the old content; the keyboard goes on from here.
    element.querySelector("[data-focus]")?.focus({ preventScroll: true });
  }

  // On a phone the document covers the conversation while `data-reading` stands on the page.
  const closeDocument = () => delete document.getElementById("tabs").dataset.reading;

  async function copy(button) {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      // Pages served over plain http to another machine have no clipboard interface.
      const area = document.body.appendChild(document.createElement("textarea"));
      area.value = button.dataset.copy;
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    const words = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = words), 1500);
  }

  function hand(element, trigger, watch, events) {
    element.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      if (button.dataset.copy) copy(button);
      if (button.dataset.close) closeDocument();
      if (!events.includes(button.dataset.event)) return;
      element.querySelectorAll(".current").forEach((other) => other.classList.remove("current"));
      const card = button.closest(".answer")?.querySelector(`.cite[data-number="${button.dataset.number}"]`);
      (card || button).classList.add("current");
      if (narrow() && ["cite", "read"].includes(button.dataset.event)) document.getElementById("tabs").dataset.reading = "";
      trigger(button.dataset.event, { ...button.dataset });
      // The same citation again changes nothing on the server's side; the reader may have scrolled away.
      if (button.dataset.event === "cite") settle(button.closest(".columns").querySelector("#viewer, #quiz-source"));
    });
    element.addEventListener("submit", (event) => {
      const form = event.target;
      event.preventDefault();
      const values = [...new FormData(form)].filter(([, value]) => typeof value === "string");
      const missing = form.dataset.whole && (!values.length || values.some(([, value]) => !value.trim()));
      if (form.dataset.whole) form.querySelector(".missing").hidden = !missing;
      if (!missing && events.includes(form.dataset.event)) trigger(form.dataset.event, { ...form.dataset, values });
    });
    watch("value", () => requestAnimationFrame(() => settle(element)));
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeDocument();
  });
  return { hand };
})();
