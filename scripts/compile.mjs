/**
 * Makes plain JavaScript of the program under `.cache/program`, a file for a file: what runs for months carries neither
 * a compiler nor its source maps (40 MB), and starts in half the time.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

import { filesUnder, programFolder, programSources, root } from './setup.mjs';

const compilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

// Beside it first: whoever is stopped halfway leaves no half of a program behind.
const unfinished = `${programFolder}.${process.pid}`;

process.chdir(root);
programSources.flatMap(filesUnder).filter(isProgram).forEach(compile);
replaceProgram();

/** By renaming, which is whole or not at all; whoever makes the same at the same time may be first. */
function replaceProgram() {
  const before = `${unfinished}.before`;
  renameUnless(['ENOENT'], programFolder, before);
  renameUnless(['ENOTEMPTY', 'EEXIST'], unfinished, programFolder);
  for (const rest of [before, unfinished]) rmSync(rest, { recursive: true, force: true });
}

function renameUnless(codes, from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!codes.includes(error.code)) throw error;
  }
}

function isProgram(file) {
  return /(?<!\.d|\.test|\.contract)\.ts$/.test(file);
}

function compile(file) {
  const source = readFileSync(file, 'utf8');
  const { outputText } = ts.transpileModule(source, { compilerOptions, fileName: file });
  const target = path.join(unfinished, file.replace(/\.ts$/, '.js'));
  mkdirSync(path.dirname(target), { recursive: true });
  // Data lies beside the source, not beside what is made of it.
  const folder = JSON.stringify(path.join(root, path.dirname(file)));
  writeFileSync(target, outputText.replaceAll('import.meta.dirname', folder));
}
