import { WorkflowInstance } from '../../src/kernel/records/workflow-instance.entity';
import { journey } from '../support/journey';
import { register, untilPanelSits } from '../support/passages';
import { on, review } from '../support/stories';

journey(
  'a direction by the Secretary of State while the review is already held',
  [
    ...untilPanelSits('2024-01-08'),
    on(
      '2024-04-08',
      register('direction'),
      review('direction.receive').reaching('Review panel constituted'),
      review('decision.rescind').by('kcsp-chair').refusedFor('NOT_DIRECTED'),
    ),
  ],
  async (told) => {
    const [report, ...others] = await told.clocks('C5/report');
    expect(report).toMatchObject({ startedOn: '2024-01-26', statutoryDue: '2024-07-26' });
    expect(others).toEqual([]);
    const { snapshot } = await told.product.dataSource.manager.findOneByOrFail(WorkflowInstance, {
      reference: told.reference,
    });
    expect(JSON.parse(snapshot)).toMatchObject({
      context: { origin: 'voluntary', directed: true },
    });
  },
);
