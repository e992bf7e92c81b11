import { Component } from 'preact';
import type { FunctionComponent } from 'preact';

/**
 * A component that is drawn again only when `isSame` says that its props differ: sixty rows do not
 * all draw when one changes.
 */
export function memo<P extends object>(
  View: FunctionComponent<P>,
  isSame: (before: P, after: P) => boolean,
) {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return !isSame(this.props, next);
    }

    override render(props: P) {
      return <View {...props} />;
    }
  };
}
