const frame = document.querySelector('iframe');

// One channel for each frame: nobody else can speak in it, whatever its origin is called.
const greet = async () => {
  const { port1, port2 } = new MessageChannel();
  frame.contentWindow.postMessage('samplan', '*', [port2]);
  port1.onmessage = ({ data: { name, value } }) => {
    if (name === 'height') frame.height = value;
    if (name === 'select') document.querySelector('#chosen').value = value;
    if (name === 'filter') history.replaceState(null, '', `#${value}`);
  };
  const response = await fetch('selma.json');
  port1.postMessage({ plans: await response.text(), filter: location.hash });
};
frame.addEventListener('load', greet);

document.querySelector('#toggle').addEventListener('click', ({ target }) => {
  target.textContent = frame.isConnected ? 'Visa' : 'Dölj';
  frame.isConnected ? frame.remove() : document.querySelector('main').append(frame);
});
