// Starts the program. finish_dist appends this to the glue that wasm-bindgen wrote (`{{init}}` is its entry), so that
// one file less stands between the page and the program. The program is compiled while it arrives, and it mounts
// only when its styles are there: a page that jumps is worse than a page that comes a moment later.
const compiled = async (address) => {
  const response = fetch(address);
  try {
    return await WebAssembly.compileStreaming(response);
  } catch {
    // A server that sends the wrong type refuses streaming only; a broken network fails here again and is reported.
    return WebAssembly.compile(await (await fetch(address)).arrayBuffer());
  }
};
const styled = new Promise((done) => {
  const link = document.getElementById("app-css");
  if (!link || link.sheet) return done();
  link.addEventListener("load", done);
  link.addEventListener("error", done);
});
Promise.all([compiled(new URL("{{wasm}}", import.meta.url)), styled])
  .then(([module]) => {{init}}({ module_or_path: module }))
  .catch((error) => {
    const detail = { CompileError: "browser", RuntimeError: "crashed" }[error.name] ?? "failed";
    dispatchEvent(new CustomEvent("trouble", { detail: `${detail}\n${error.stack ?? error}` }));
    throw error;
  });
