import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { projectRoot } from '../../kernel/project-root';

interface CommitmentsFile {
  readonly plans: readonly {
    readonly title: string;
    readonly priorities: readonly {
      readonly commitments: readonly {
        readonly key: string;
        readonly number: string | null;
        readonly text: string;
      }[];
    }[];
  }[];
}

const folder = join(projectRoot, 'data/commitments');
const longest = 110;

/** Commitments of the strategies and agreements that are kept as data, by key: 'das-2019/1.5'. */
@Injectable()
export class CommitmentsQuery {
  private readonly byKey = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => commitmentsIn(join(folder, name))),
  );

  /** What each is called: its plan, its number and the beginning of its words. */
  all(): ReadonlyMap<string, string> {
    return this.byKey;
  }
}

function commitmentsIn(file: string): readonly (readonly [string, string])[] {
  const { plans } = JSON.parse(readFileSync(file, 'utf8')) as CommitmentsFile;
  return plans.flatMap(({ title, priorities }) =>
    priorities.flatMap(({ commitments }) =>
      commitments.map(({ key, number, text }) => {
        const words = text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
        return [key, `${title}${number ? `, ${number}` : ''}: ${words}`] as const;
      }),
    ),
  );
}
