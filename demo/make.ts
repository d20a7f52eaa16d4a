import path from 'node:path';
import { DemoRefused, makeDemo } from './makeDemo';

async function main(target: string): Promise<void> {
  try {
    const { folder, head, made } = await makeDemo(target);
    console.log(
      made ? `demo repository made: ${folder} (${head.slice(0, 12)})` : `demo repository is up to date: ${folder}`,
    );
  } catch (error) {
    if (!(error instanceof DemoRefused)) throw error;
    console.error(`demo: ${error.message}`);
    process.exitCode = 2;
  }
}

void main(process.argv[2] ?? path.join(__dirname, '../../demo-repository'));
