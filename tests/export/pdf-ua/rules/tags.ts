import type { Rule } from '../rule.ts'
import { unless } from '../rule.ts'
import { dictAt, type Element, key, standardTypes, type TaggedPdf, textOf } from '../tagged-pdf.ts'

/** Which tags there are, and which stand in which. */
export const tagRules: readonly Rule[] = [
  {
    clause: '7.1-5',
    says: 'every type is a standard one or mapped to one (with 7.1-6: in no circle)',
    find: ({ elements }) => elements.filter(({ standard }) => standard === null).map(({ name }) => name),
  },
  {
    clause: '7.1-7',
    says: 'no standard type is mapped to another',
    find: ({ catalog }) => {
      const root = dictAt(catalog, 'StructTreeRoot')
      const roles = (root && dictAt(root, 'RoleMap')) ?? null
      return (roles?.keys() ?? []).map((name) => name.decodeText()).filter((name) => standardTypes.has(name))
    },
  },
  {
    clause: '7.1-12',
    says: 'every tag names the one it stands in',
    find: ({ elements, catalog }) =>
      elements.flatMap(({ name, dict, parent }) => {
        const above = dict.lookup(key('P'))
        return unless(above !== undefined && above === (parent?.dict ?? dictAt(catalog, 'StructTreeRoot')), name)
      }),
  },
  within('7.2-17', 'LI', ['L']),
  within('7.2-18', 'LBody', ['LI']),
  holding('7.2-19', 'L', ['L', 'LI', 'Caption']),
  holding('7.2-20', 'LI', ['Lbl', 'LBody']),
  within('7.2-26', 'TOCI', ['TOC']),
  holding('7.2-27', 'TOC', ['TOC', 'TOCI', 'Caption']),
  captionFirst('7.2-28', 'TOC'),
  captionFirst('7.2-40', 'L'),
  described('7.3-1', 'Figure'),
  {
    clause: '7.4.2-1',
    says: 'headings begin with H1 and leave no level out on the way down',
    find: ({ elements }) => {
      let last = 0
      return elements.flatMap(({ name, standard }) => {
        const level = Number(/^H([1-6])$/.exec(standard ?? '')?.[1] ?? 0)
        if (level === 0) return []
        const skips = level > last + 1
        last = level
        return skips ? [name] : []
      })
    },
  },
  {
    clause: '7.4.4-1',
    says: 'headings have numbers: there is no H (with 7.4.4-2 and 3)',
    find: ({ elements }) => ofType(elements, 'H').map(({ name }) => name),
  },
  described('7.7-1', 'Formula'),
  {
    clause: '7.9-1',
    says: 'notes have names (with 7.9-2: of their own)',
    find: ({ elements }) => {
      const ids = ofType(elements, 'Note').map(({ dict }) => textOf(dict.get(key('ID'))))
      return ids.filter((id, index) => !id || ids.indexOf(id) !== index).map((id) => `ID ${id}`)
    },
  },
  {
    clause: '7.18.4-2',
    says: 'form tags say which field they are, or hold nothing but the field',
    find: ({ elements }) =>
      ofType(elements, 'Form')
        .filter(({ dict, kids, contents, references }) => {
          const isField = references.length === 1 && kids.length + contents.length === 0
          return !/\/Role\b/.test(String(dict.lookup(key('A')))) && !isField
        })
        .map(({ name }) => name),
  },
]

function ofType(elements: readonly Element[], type: string): Element[] {
  return elements.filter(({ standard }) => standard === type)
}

export function within(clause: string, type: string, parents: readonly string[]): Rule {
  return {
    clause,
    says: `${type} stands in ${parents.join(', ')}`,
    find: ({ elements }: TaggedPdf) =>
      ofType(elements, type)
        .filter(({ parent }) => !parents.includes(parent?.standard ?? ''))
        .map(({ name }) => name),
  }
}

export function holding(clause: string, type: string, kids: readonly string[]): Rule {
  return {
    clause,
    says: `${type} holds nothing but ${kids.join(', ')}`,
    find: ({ elements }: TaggedPdf) =>
      ofType(elements, type).flatMap((element) =>
        element.kids
          .filter(({ standard }) => !kids.includes(standard ?? ''))
          .map((kid) => `${element.name} > ${kid.name}`),
      ),
  }
}

function captionFirst(clause: string, type: string): Rule {
  return {
    clause,
    says: `the caption of ${type} stands first`,
    find: ({ elements }) =>
      ofType(elements, type)
        .filter(({ kids }) => kids.slice(1).some(({ standard }) => standard === 'Caption'))
        .map(({ name }) => name),
  }
}

function described(clause: string, type: string): Rule {
  return {
    clause,
    says: `${type} has a description`,
    find: ({ elements }) =>
      ofType(elements, type)
        .filter(({ dict }) => !textOf(dict.get(key('Alt'))) && textOf(dict.get(key('ActualText'))) === null)
        .map(({ name }) => name),
  }
}
