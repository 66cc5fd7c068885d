import { describe, expect, test } from 'vitest';
import { datasetOf, namedPeople } from '../../../tests/named-people.ts';
import { compileIndex } from '../dataset/compile-index.ts';
import type { Decision, PageInfo } from './mention.ts';
import { createReader } from './reader.ts';

const reader = createReader(JSON.parse(JSON.stringify(compileIndex(namedPeople))));

function decide(texts: readonly string[], info: PageInfo = {}): readonly Decision[] {
  const passages = texts.flatMap((text) => reader.read(text) ?? []);
  return reader.decide({ passages, info, texts: () => texts });
}

/** `surface = person` of everything sure. */
const sure = (texts: string | readonly string[], info: PageInfo = {}): readonly string[] =>
  decide(typeof texts === 'string' ? [texts] : texts, info).flatMap(({ passage, mention, resolution }) =>
    resolution.kind === 'sure' ? [`${passage.text.slice(mention.start, mention.end)} = ${resolution.person}`] : [],
  );

describe('reading one block', () => {
  test('text without names costs a look and gives nothing', () => {
    expect(reader.read('The weather will be fine on Monday, said the office.')).toBeUndefined();
    expect(reader.read('')).toBeUndefined();
  });

  test('offsets are UTF-16 units of the given text', () => {
    const text = '😀 « Mark\u00a0Zucker\u00adberg »';
    const mention = reader.read(text)?.mentions[0];
    expect(text.slice(mention?.start, mention?.end)).toBe('Mark\u00a0Zucker\u00adberg');
    expect(mention?.strength).toBe('full');
  });

  test('is pure: the same text reads the same', () => {
    const text = 'Mark Zuckerberg and Ottoline Brandreth of Meta';
    expect(reader.read(text)).toEqual(reader.read(text));
  });
});

describe('spans', () => {
  test.each([
    ['Meta and Zuckerberg’s plan', 'Zuckerberg'],
    ['Herr Zuckerberg von Meta', 'Zuckerberg'],
    ['Meta’da Zuckerberg’in sözü', 'Zuckerberg’in'],
    ['אמר שמארק צוקרברג ממטא', 'מארק צוקרברג'],
    ['وقال لزوكربيرغ في ميتا', 'زوكربيرغ'],
    ['메타의 저커버그는 말했다', '저커버그'],
    ['メタのザッカーバーグ氏は', 'ザッカーバーグ'],
    ['Meta的扎克伯格表示', '扎克伯格'],
    ['Слова Цукерберга из Meta', 'Цукерберга'],
    ['Mark “Zuck” Zuckerberg of Meta', 'Mark “Zuck” Zuckerberg'],
    ['Dina Powell McCormick of Meta', 'Dina Powell McCormick'],
  ])('%s', (text, surface) => {
    expect(sure(text).map((found) => found.split(' = ')[0])).toEqual([surface]);
  });

  test('"M." is a title in French and an initial elsewhere', () => {
    expect(sure('M. Zuckerberg dirige Meta.', { lang: 'fr' })).toEqual(['Zuckerberg = mark-zuckerberg']);
    expect(sure('M. Zuckerberg runs Meta.', { lang: 'en' })).toEqual(['M. Zuckerberg = mark-zuckerberg']);
  });
});

describe('deciding a page', () => {
  test('a full name anchors surnames in other blocks, before and after', () => {
    const page = ['Levy leaves', 'Dan Levy, vice president at Meta, is going.', 'Levy thanked his team.'];
    expect(sure(page)).toEqual(['Levy = dan-levy', 'Dan Levy = dan-levy', 'Levy = dan-levy']);
  });

  test('the title of the page anchors too', () => {
    expect(sure('Levy thanked his team.', { title: 'Dan Levy leaves Meta, where he was vice president' })).toEqual([
      'Levy = dan-levy',
    ]);
  });

  test('evidence may stand in blocks that name nobody', () => {
    const text = 'Dan Levy, vice president of messaging, is leaving.';
    expect(sure(text)).toEqual([]);
    const passages = [reader.read(text)].flatMap((passage) => passage ?? []);
    const [decision] = reader.decide({ passages, info: {}, texts: () => ['Shares of Meta Platforms fell.', text] });
    expect(decision?.resolution.because.map((cue) => cue.kind)).toContain('company-on-page');
  });

  test('a namesake takes the surname with him', () => {
    expect(sure(['Eugene Levy and Meta’s plans', 'Levy laughed.'])).toEqual([]);
    expect(sure('Actor Dan Levy of Schitt’s Creek wrote on Instagram. Levy laughed.')).toEqual([]);
  });

  test('last introduced wins, and a title of the wrong sex excludes', () => {
    const page = [
      'Michelle Klein, vice president at Meta, spoke.',
      'Then Naomi Klein took the floor.',
      'Klein was applauded.',
    ];
    expect(sure(page)).toEqual(['Michelle Klein = michelle-klein']);
    expect(sure(['Michelle Klein, vice president at Meta, spoke.', 'Mr Klein left.'])).toEqual([
      'Michelle Klein = michelle-klein',
    ]);
  });

  test('other given names are known in other scripts, and Indian names that go on', () => {
    const own = createReader(
      compileIndex(
        datasetOf({ name: 'Andy Stone', also: ['Энди Стоун'] }, { name: 'Ajit Mohan', also: ['अजीत मोहन'] }),
      ),
    );
    const found = (text: string): readonly string[] => {
      const passage = own.read(text);
      const decisions = passage ? own.decide({ passages: [passage], info: {} }) : [];
      return decisions.flatMap(({ mention, resolution }) =>
        resolution.kind === 'sure' ? [text.slice(mention.start, mention.end)] : [],
      );
    };
    expect(found('Meta: Энди Стоун всё отрицает. Стоун повторил это.')).toEqual(['Энди Стоун', 'Стоун']);
    expect(found('Meta: Энди Стоун всё отрицает. Роджер Стоун признал вину.')).toEqual(['Энди Стоун']);
    expect(found('मेटा इंडिया के प्रमुख अजीत मोहन ने इस्तीफा दिया। मोहन यादव मुख्यमंत्री हैं।')).toEqual(['अजीत मोहन']);
  });

  test('things named after people are not people', () => {
    expect(sure('The Chan Zuckerberg Initiative, and Zuckerberg Hospital, thanked Meta.')).toEqual([]);
  });

  test('every decision says why, and nothing is decided twice', () => {
    const decisions = decide(['Mark Zuckerberg of Meta met Naomi Klein.']);
    expect(decisions.map(({ resolution }) => resolution.kind)).toEqual(['sure', 'refused']);
    expect(decisions.every(({ resolution }) => resolution.because.length > 0)).toBe(true);
  });

  test('the page is asked for its texts once, and only when there is a candidate', () => {
    let asked = 0;
    const texts = (): readonly string[] => {
      asked += 1;
      return ['Meta'];
    };
    reader.decide({ passages: [], info: {}, texts });
    expect(asked).toBe(0);
    const passage = reader.read('Ottoline Brandreth spoke.');
    reader.decide({ passages: passage ? [passage] : [], info: {}, texts });
    expect(asked).toBe(1);
  });
});
