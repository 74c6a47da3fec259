import { inlineSvg } from './inline-svg';

describe('a drawing of the chart library', () => {
  it('says by attributes what it said by styles', () => {
    const drawn =
      '<svg><text class="zr0-cls-1" style="font-size:14px;font-family:Arial;" x="1">1</text>\n' +
      '<path fill="url(#zr3-p0)" ecmeta_data_index="0"></path><style ><![CDATA[.a:hover{}]]></style></svg>';
    expect(inlineSvg(drawn, 'mine')).toBe(
      '<svg><text font-size="14px" font-family="Arial" x="1">1</text>' +
        '<path fill="url(#mine-p0)"></path></svg>',
    );
  });

  it('is refused when it holds what is not known', () => {
    expect(() => inlineSvg('<svg><text style="filter:blur(1px)"></text></svg>', 'mine')).toThrow(
      'No attribute is known for the style "filter"',
    );
    expect(() => inlineSvg('<svg onload="x"></svg>', 'mine')).toThrow('may not be sent');
  });
});
