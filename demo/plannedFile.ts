import type { EntityId } from './entities';
import type { Area } from './storyPeople';

/** A file that the story will write: which blocks in which order, and who may start it when. */
export interface PlannedFile {
  readonly path: string;
  readonly area: Area;
  readonly blocks: readonly string[];
  readonly entity?: EntityId;
  /** What stands above the blocks; a template like theirs. */
  readonly head?: string;
  /** The product's own licence notice on top. */
  readonly header?: boolean;
}

/** Keys of blocks that share a prefix. */
export const blockKeys = (prefix: string, names: string): string[] =>
  names.split(' ').map((name) => `${prefix}.${name}`);

/** What stands above the blocks of a Go package. */
export const GO_HEAD = `package {{entity}}

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"sort"
	"strconv"
	"strings"
	"sync"
	"time"
)`;

export const SH_HEAD = '#!/usr/bin/env bash\nset -euo pipefail';
