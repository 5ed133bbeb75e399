"""The step of a build that compiles the translations, for a wheel and for an editable installation alike."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Translations(BuildHookInterface[Any]):
    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write ``resources/i18n/*.qm``, which goes into the wheel with the other resources."""
        script = Path(self.root, "packaging", "translations.py")
        subprocess.run([sys.executable, script, "compile"], check=True, stdout=subprocess.DEVNULL)
