/** Makes an element; text stays text, so nothing anybody says can become markup. */
export function element(tag, { className, on, ...properties } = {}, children = []) {
  const made = document.createElement(tag);
  if (className !== undefined) made.className = className;
  for (const [name, value] of Object.entries(properties)) {
    if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }
  for (const [event, listener] of Object.entries(on ?? {})) made.addEventListener(event, listener);
  made.append(...children);
  return made;
}
