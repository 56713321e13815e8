"""What every test has: a cache folder of its own, so that no run leaves anything behind in the user's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from osclaims.loading.cache import ENVIRONMENT


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(ENVIRONMENT, str(tmp_path_factory.mktemp("cache")))
        yield
