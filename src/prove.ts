import { prove, report } from '../workflows/proof/prove';

const proof = prove();
process.stdout.write(report(proof));
process.exitCode = proof.holds ? 0 : 1;
