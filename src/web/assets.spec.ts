import express from 'express';
import request from 'supertest';
import { Assets } from './assets';

describe('style sheets, scripts and pictures', () => {
  const assets = new Assets();
  const server = express().use(assets.serve);
  const contentOf = async (name: string) => {
    const { text, body } = await request(server).get(assets.addressOf(name));
    return text ?? String(body);
  };

  it('use neither the typeface nor the crown that are reserved to gov.uk', async () => {
    const css = await contentOf('app.css');
    expect(css).toContain('font-family:arial,sans-serif');
    expect(css).not.toMatch(/GDS Transport|@font-face|url\([^)]*(crest|crown|fonts)/i);
  });

  it('are kept by browsers for a year, since a changed one gets another address', async () => {
    const answer = await request(server).get(assets.addressOf('app.css'));
    expect(answer.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(assets.addressOf('app.css')).toMatch(/^\/assets\/app-[0-9a-f]{12}\.css$/);
  });

  it('name only pictures and scripts that are there', async () => {
    const css = await contentOf('app.css');
    const script = await contentOf('app.js');
    const named = [...css.matchAll(/url\(([^)]+)\)/g), ...script.matchAll(/from '([^']+)'/g)]
      .map(([, address = '']) => address)
      .filter((address) => !address.startsWith('data:') && !address.startsWith('"data:'));
    expect(named.length).toBeGreaterThan(3);
    for (const address of new Set(named)) {
      expect([address, (await request(server).get(address)).status]).toEqual([address, 200]);
    }
  });

  it('come packed in the way that a browser asks for', async () => {
    const sent = async (encoding: string) => {
      const { headers } = await request(server)
        .get(assets.addressOf('app.css'))
        .set('Accept-Encoding', encoding);
      expect(headers.vary).toBe('Accept-Encoding');
      return { encoding: headers['content-encoding'], size: Number(headers['content-length']) };
    };
    const [plain, packed, zipped] = [await sent('identity'), await sent('br'), await sent('gzip')];
    expect([plain, packed, zipped].map(({ encoding }) => encoding)).toEqual([
      undefined,
      'br',
      'gzip',
    ]);
    expect(packed.size).toBeLessThan(zipped.size);
    expect(zipped.size).toBeLessThan(plain.size / 4);
  });

  it('are refused under a name that no template may use', () => {
    expect(() => assets.addressOf('missing.css')).toThrow('There is no asset called missing.css.');
  });
});
