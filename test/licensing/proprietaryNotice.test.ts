import assert from 'node:assert/strict';
import fc from 'fast-check';
import { proprietaryNotice } from '../../src/licensing/proprietaryNotice';
import { comment, hostileTexts, proseFrom } from './proseFrom';

const CONFIDENTIAL = [
  'CONFIDENTIAL',
  '*** CONFIDENTIAL ***',
  'Alder Inc. Confidential',
  'Alder Confidential - Beech Project',
  'Confidential (c) 2020 Alder',
  'PROPRIETARY AND CONFIDENTIAL',
  'Proprietary & Confidential',
  'Alder Confidential and Proprietary',
  'This file is strictly confidential.',
  'This source code is confidential and proprietary to Alder.',
  'This file contains trade secrets of Alder Inc.',
  'This software contains confidential information of Alder Inc.',
  'This code embodies valuable trade secrets of Alder and must not be disclosed.',
  'For internal use only.\nCopyright 2020 Alder Inc.',
  'Alder Inc. internal use only. Do not distribute.',
  'The software is provided under a non-disclosure agreement with Alder.',
  'Use is subject to the NDA between Alder and Beech.',
  'Copyright 2020 Alder.\nThe contents may not be disclosed to third parties.',
  'Streng vertraulich',
  'Diese Datei ist vertraulich.',
  'Nur für den internen Gebrauch der Alder GmbH',
  'Dieser Code enthält Geschäftsgeheimnisse',
  'Confidentiel',
  'Ce fichier est confidentiel.',
  'Réservé à un usage interne uniquement',
  'Este archivo es confidencial.',
  'Solo para uso interno',
  'Ściśle poufne',
  'Tajemnica przedsiębiorstwa Alder sp. z o.o.',
];

const PROPRIETARY = [
  'This code may not be copied or modified without the prior written permission of Alder.',
  'No part of this file may be reproduced or distributed in any form\nwithout the written consent of Alder.',
  'You must not distribute this program without prior approval.',
  'Unauthorized copying of this file, via any medium, is strictly prohibited',
  'Unauthorised copying of this file, via any medium,\nis strictly prohibited.',
  'Copyright 2020 Alder. Any reproduction or distribution is strictly forbidden.',
  'This is an unpublished work of Alder.',
  'Copyright 1999 Alder. Unpublished -- rights reserved under the copyright laws.',
  'THIS IS UNPUBLISHED PROPRIETARY SOURCE CODE OF ALDER',
  'This source code is the sole property of Alder Inc.',
  'This software is proprietary to Alder Inc.',
  'This program contains proprietary information of Alder.',
  'Die Vervielfältigung ist ohne schriftliche Genehmigung der Alder GmbH nicht gestattet.',
  'Weitergabe ist untersagt.',
  'Toute reproduction sans autorisation écrite est interdite.',
  'Todos los derechos reservados. Prohibida su reproducción.',
  'Wszelkie prawa zastrzeżone. Kopiowanie bez pisemnej zgody zabronione.',
  // A vendor's own terms.
  'Alder Pro is commercial software, and needs a license.',
  'You MUST agree to the End User License Agreement (EULA) to be able to use it.',
  'By installing the software you agree to be bound by this agreement.',
  'The software is licensed, not sold.',
  'You need to either purchase a commercial license or be eligible for a trial.',
  'Use of this software requires a valid commercial license.',
  'You must buy a license. Third-party components are under the MIT license.',
];

const RESERVED = [
  'Copyright 2020 Alder. All rights reserved.',
  'Copyright 2020 Alder.\nALL RIGHTS RESERVED',
  'Alle Rechte vorbehalten.',
  'Tous droits réservés.',
  'Todos los derechos reservados.',
  'Wszelkie prawa zastrzeżone.',
];

const NONE = [
  '',
  'Copyright 2020 Alder.',
  // Licences.
  'Neither the name of Alder nor the names of its contributors may be used to endorse or promote products\nderived from this software without specific prior written permission.',
  'nor may Alder appear in their name, without prior written permission of the Alder Foundation.',
  'the name of a copyright holder shall not be used in advertising or otherwise to promote the sale, use or other dealings in this software without prior written authorization of the copyright holder.',
  'All rights reserved.\nRedistribution and use in source and binary forms, with or without modification, are permitted',
  'ALL RIGHTS RESERVED\nLicensed under the MIT license',
  'You have to obtain a commercial license, or use it under the terms of the AGPL.',
  'By using it you agree to be bound by the terms of the Apache License.',
  'can be used in commercial software',
  'must agree to the terms of the protocol',
  'Copyright 2020 Alder. All rights reserved.\nUse of this source code is governed by a BSD-style licence that is in the LICENSE file.',
  'Copyright 2020 Alder. All rights reserved.\nSPDX-License-Identifier: MIT',
  'does not permit incorporating your program into proprietary programs',
  'Permission is hereby granted to use it. It is not meant to protect trade secrets.',
  'This licence is the GNU General Public License. Our builds may not be redistributed without special permission. Copyright 2020',
  // Code that handles what is confidential or proprietary.
  'mark the field as confidential',
  'Confidential fields are masked',
  'handles confidential data of the user',
  'this value is confidential',
  'true if the client is confidential (OAuth 2)',
  'a confidential client authenticates',
  'For internal use only.',
  '@internal for internal use only, may change',
  'the proprietary format of the camera',
  'works with proprietary drivers',
  'The secret key may not be copied to the server without permission checks',
  'reads the secret from the environment',
  'the header must say "All rights reserved"',
  'the header must say `CONFIDENTIAL`',
];

const kindOf = (text: string): string | null => proprietaryNotice(proseFrom(text))?.kind ?? null;

describe('proprietaryNotice', () => {
  const families = { confidential: CONFIDENTIAL, proprietary: PROPRIETARY, 'all-rights-reserved': RESERVED };
  for (const [kind, texts] of Object.entries(families)) {
    for (const text of texts) {
      it(`takes ${JSON.stringify(text)} for ${kind}`, () => {
        const notice = proprietaryNotice(proseFrom(text));
        assert.equal(notice?.kind, kind);
        assert.equal(notice.weak, kind === 'all-rights-reserved');
      });
    }
  }

  for (const text of NONE) it(`finds none in ${JSON.stringify(text)}`, () => assert.equal(kindOf(text), null));

  it('says on which lines it stands', () => {
    const prose = [
      comment('Alder 2\nUnauthorized copying of this file,\nvia any medium, is strictly prohibited.\nEnd.', 10),
    ];
    assert.deepEqual(proprietaryNotice(prose), { line: 11, lastLine: 12, kind: 'proprietary', weak: false });
  });

  it('prefers what is stronger, wherever it stands', () => {
    const prose = [comment('All rights reserved.'), comment('Unpublished work.', 5), comment('CONFIDENTIAL', 9)];
    assert.deepEqual(proprietaryNotice(prose), { line: 9, lastLine: 9, kind: 'confidential', weak: false });
  });

  it('lets a licence nearby stand for reserved rights, not one far below', () => {
    const reserved = comment('Copyright 2020 Alder. All rights reserved.');
    const grant = 'Licensed under the MIT licence';
    assert.equal(proprietaryNotice([reserved, comment(grant, 20)]), null);
    assert.equal(proprietaryNotice([reserved, comment(grant, 200)])?.kind, 'all-rights-reserved');
  });

  it('finds none in a licence’s own text', () => {
    const prose = [comment('By copying it you agree to be bound by this agreement.', 3)];
    assert.equal(proprietaryNotice(prose)?.kind, 'proprietary');
    assert.equal(proprietaryNotice(prose, { isLicence: (line) => line === 3 }), null);
  });

  it('keeps a refusal next to a licence', () => {
    const prose = proseFrom(
      'Licensed under the MIT license.\nUnauthorized copying of this file is strictly prohibited.',
    );
    assert.equal(proprietaryNotice(prose)?.kind, 'proprietary');
  });

  it('never throws, and ends on hostile text', () => {
    fc.assert(fc.property(fc.string(), (text) => void kindOf(text)));
    const pieces = [
      'may not ',
      'may not be copied ',
      'this file contains ',
      'unauthorized copying ',
      'confidential ',
      'reproduction ',
      'without ',
      'internal use ',
      'all rights reserved ',
      'kopiowanie ',
      'this ',
      'A B ',
    ];
    for (const text of hostileTexts(pieces)) void kindOf(text);
  });
});
