// Gives every address a short name: POST / with the address as the body, then GET /<name>.
import { createServer } from 'node:http';
import { nanoid } from 'nanoid';

const links = new Map();

const server = createServer(async (request, response) => {
  if (request.method === 'POST') {
    let address = '';
    for await (const chunk of request) address += chunk;
    const name = nanoid(6);
    links.set(name, address.trim());
    response.end(`/${name}\n`);
    return;
  }
  const address = links.get(request.url.slice(1));
  if (address === undefined) response.writeHead(404).end('no such link\n');
  else response.writeHead(302, { Location: address }).end();
});

server.listen(process.env.PORT ?? 3000);
