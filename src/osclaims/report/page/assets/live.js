// Served from a base that is being edited: the page comes anew when the base is no longer as this page shows it.
new EventSource(`/changes?seen=${document.documentElement.dataset.state}`).addEventListener("message", () => location.reload());
