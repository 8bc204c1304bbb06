// What such a page has had for fifteen years, laid beside it.
import { cpSync } from 'node:fs';

const OLD = {
  'css/bootstrap.css': 'bootstrap/dist/css/bootstrap.css',
  'fonts': 'bootstrap/dist/fonts',
  'jquery-1.js': 'jquery-1/dist/jquery.js',
  'jquery-3.js': 'jquery/dist/jquery.js',
  'jquery-ui.js': 'jquery-ui/dist/jquery-ui.js',
  'jquery-ui.css': 'jquery-ui/dist/themes/base/jquery-ui.css',
  'images': 'jquery-ui/dist/themes/base/images',
  'require.js': 'requirejs/require.js',
};

for (const [name, from] of Object.entries(OLD)) cpSync(`node_modules/${from}`, `dist/old/${name}`, { recursive: true });
