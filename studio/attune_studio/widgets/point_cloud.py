"""Tens of thousands of points as one image, by NumPy alone: where a camera sees them, drawn as discs, picked.

One graphics item a point, or one painter call, would take a second for 50,000 of them; here a frame is a few array
operations. Discs are drawn from the farthest to the nearest, and fade into the ground with their distance.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

_DISTANCE = 3.2  # of the eye from the middle, where points lie within 1
_NEAREST = 0.3  # to the eye; what is nearer is not seen
_REACH = 0.9  # of the half of the smaller side, which points within 1 take
_WITHIN = 99.5  # percent of the points that lie within 1
_DEPTHS, _COVERS = 16, 4  # shades of distance, and of a disc's edge
_FADED = 0.62  # how much of its colour the farthest point loses
_PITCH_MOST = np.pi / 2
_ZOOM = (0.2, 200.0)


@dataclass
class Camera:
    """How points are looked at.

    Args:
        yaw: Turned about the vertical axis, radians.
        pitch: Turned about the horizontal one, at most a quarter.
        zoom: 1 shows everything.
        pan: Moved right and down, in half sides of the view.
    """

    yaw: float = 0.0
    pitch: float = 0.0
    zoom: float = 1.0
    pan: tuple[float, float] = (0.0, 0.0)

    def turn(self, yaw: float, pitch: float) -> None:
        """Turns on."""
        self.yaw += yaw
        self.pitch = float(np.clip(self.pitch + pitch, -_PITCH_MOST, _PITCH_MOST))

    def move(self, right: float, down: float) -> None:
        """Moves what is seen, in half sides of the view."""
        self.pan = self.pan[0] + right, self.pan[1] + down

    def zoom_by(self, factor: float, at: tuple[float, float] = (0.0, 0.0)) -> None:
        """Zooms about a place, in half sides from the middle, which stays where it is."""
        zoom = float(np.clip(self.zoom * factor, *_ZOOM))
        grown = zoom / self.zoom
        self.pan = tuple(place + (pan - place) * grown for pan, place in zip(self.pan, at, strict=True))  # type: ignore[assignment]
        self.zoom = zoom

    @property
    def rotation(self) -> np.ndarray:
        """The matrix that points, as rows, are multiplied by: `(3, 3)`, z towards the eye."""
        sin, cos = np.sin(self.yaw), np.cos(self.yaw)
        about_y = np.array([[cos, 0, -sin], [0, 1, 0], [sin, 0, cos]], np.float32)
        sin, cos = np.sin(self.pitch), np.cos(self.pitch)
        about_x = np.array([[1, 0, 0], [0, cos, sin], [0, -sin, cos]], np.float32)
        return about_y @ about_x


@dataclass(frozen=True)
class Seen:
    """Where points are seen.

    Args:
        x: From the left, px, float32.
        y: From above.
        depth: 0 far to 1 near, float32; 1 throughout on a plane.
        order: The points in front of the eye, from the farthest to the nearest.
    """

    x: np.ndarray
    y: np.ndarray
    depth: np.ndarray
    order: np.ndarray = field(repr=False)

    def pick(self, x: float, y: float, reach: float) -> int | None:
        """Returns the nearest point within `reach` px of a place, of those at the same place the foremost; or None."""
        near = np.flatnonzero((np.abs(self.x - x) <= reach) & (np.abs(self.y - y) <= reach))
        if not len(near):
            return None
        distance = np.hypot(self.x[near] - x, self.y[near] - y)
        best = int(near[np.lexsort((-self.depth[near], np.round(distance)))[0]])
        return best if distance.min() <= reach else None


def centred(points: np.ndarray, reference: np.ndarray | None = None) -> np.ndarray:
    """Returns points `(any, 2 or 3)` moved and scaled so that almost all lie within 1 of the middle, float32.

    Args:
        points: Of any scale; several moments `(moments, words, 2 or 3)` too.
        reference: Those that are to lie so, where these are not all: moments move against the last one.
    """
    shown = points if reference is None else reference
    middle = np.percentile(shown, [100 - _WITHIN, _WITHIN], axis=0).mean(axis=0)
    reach = float(np.percentile(np.linalg.norm(shown - middle, axis=1), _WITHIN))
    return ((points - middle) / max(reach, 1e-12)).astype(np.float32)


def see(points: np.ndarray, camera: Camera, width: float, height: float) -> Seen:
    """Returns where points within 1, `(any, 2 or 3)`, are seen in a view of such a size."""
    half = min(width, height) / 2
    scale = np.float32(half * _REACH * camera.zoom)
    middle = width / 2 + camera.pan[0] * half, height / 2 + camera.pan[1] * half
    if points.shape[1] == 2:
        order = np.arange(len(points) - 1, -1, -1)  # the most frequent on top
        x, y = points[:, 0] * scale, points[:, 1] * scale
        return Seen(x + np.float32(middle[0]), np.float32(middle[1]) - y, np.ones(len(points), np.float32), order)
    turned = points @ camera.rotation
    away = _DISTANCE - turned[:, 2]
    nearness = np.float32(_DISTANCE) / np.maximum(away, _NEAREST)
    depth = np.clip((turned[:, 2] + 1) / 2, 0, 1)
    keys = (depth * 65535).astype(np.uint16)  # sorted by radix, ten times as fast as floats
    order = np.argsort(keys, kind="stable")
    order = order[away[order] > _NEAREST]
    x, y = turned[:, 0] * nearness * scale, turned[:, 1] * nearness * scale
    return Seen(x + np.float32(middle[0]), np.float32(middle[1]) - y, depth, order)


class Canvas:
    """An image that discs are drawn on.

    Args:
        width: px of the device.
        height: As well.
        margin: px around it, so that discs at the border need no care.
    """

    def __init__(self, width: int, height: int, margin: int) -> None:
        self.width, self.height, self.margin = width, height, margin
        self.pixels = np.empty((height + 2 * margin, width + 2 * margin), np.uint32)

    def draw(self, seen: Seen, colors: np.ndarray, table: np.ndarray, radius: float, ratio: float) -> None:
        """Draws discs on an empty ground.

        Args:
            seen: Where, in px of the window.
            colors: Row of `table` for each point, an integer.
            table: From `color_table`.
            radius: Of a disc, px of the device.
            ratio: px of the device to one of the window.
        """
        self.pixels.fill(table[0, 0])
        x = (seen.x[seen.order] * ratio).astype(np.intp)
        y = (seen.y[seen.order] * ratio).astype(np.intp)
        inside = (x >= -self.margin // 2) & (x < self.width + self.margin // 2)
        inside &= (y >= -self.margin // 2) & (y < self.height + self.margin // 2)
        order = seen.order[inside]
        places = (y[inside] + self.margin) * self.pixels.shape[1] + x[inside] + self.margin
        shade = colors[order].astype(np.int32) * _DEPTHS + (seen.depth[order] * (_DEPTHS - 1)).astype(np.int32)
        across, covers = _disc(radius, self.pixels.shape[1])
        flat = self.pixels.reshape(-1)
        flat[(places[:, np.newaxis] + across).reshape(-1)] = table[:, covers][shade].reshape(-1)


def color_table(colors: np.ndarray, ground: tuple[int, int, int]) -> np.ndarray:
    """Returns what `Canvas.draw` paints with: 0xffRRGGBB, `(colours * 16 depths, 4 covers)`, uint32; cover 0 is ground.

    Args:
        colors: `(any, 3)` bytes, red, green, blue.
        ground: The same of what lies behind.
    """
    behind = np.array(ground, np.float32)
    strength = 1 - _FADED * (1 - np.linspace(0, 1, _DEPTHS))
    cover = np.arange(_COVERS) / (_COVERS - 1)
    share = (strength[:, np.newaxis] * cover)[np.newaxis, :, :, np.newaxis]
    mixed = np.round(behind + (colors.astype(np.float32)[:, np.newaxis, np.newaxis] - behind) * share).astype(np.uint32)
    packed = (0xFF << 24) | (mixed[..., 0] << 16) | (mixed[..., 1] << 8) | mixed[..., 2]
    return packed.astype(np.uint32).reshape(-1, _COVERS)


def _disc(radius: float, stride: int) -> tuple[np.ndarray, np.ndarray]:
    """Returns the pixels of a disc, as steps in an image of such a width, and how much of each it covers."""
    reach = int(np.ceil(radius))
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    covers = np.round(np.clip(radius + 0.5 - np.hypot(x, y), 0, 1) * (_COVERS - 1)).astype(np.int32)
    return (y * stride + x)[covers > 0], covers[covers > 0]
