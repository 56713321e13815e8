"""What every test has: a cache folder of its own, so that no run leaves anything behind in the user's.

No law is timed: a loaded machine makes nothing wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from osclaims.loading.cache import ENVIRONMENT

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(ENVIRONMENT, str(tmp_path_factory.mktemp("cache")))
        yield
