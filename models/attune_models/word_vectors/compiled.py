"""How this package compiles its inner loops: by Numba, for this processor, with the result kept on disk.

What is kept is that of a file as it is. Whoever changes a function here or in `draws` removes what is kept of `kernel`,
which has that function in it: `rm models/attune_models/word_vectors/__pycache__/*.nbi`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from llvmlite import ir
from numba import njit, types
from numba.core import cgutils
from numba.extending import intrinsic

F = TypeVar("F", bound=Callable[..., Any])
_TO_WRITE, _NEAREST, _DATA = 1, 3, 1  # of https://llvm.org/docs/LangRef.html#llvm-prefetch-intrinsic


def compiled(function: F) -> F:
    """Compiles a function of numbers and arrays that makes no arrays; Python's other threads run while it does.

    Sums may be in any order. Uses of arrays are not counted (`_nrt`): all threads would wait for the counts of the
    arrays that they share.
    """
    return njit(nogil=True, fastmath=True, cache=True, boundscheck=False, error_model="numpy", _nrt=False)(function)


@intrinsic  # type: ignore[untyped-decorator]
def prefetch(typing_context: Any, vectors: Any, row: Any, place: Any) -> Any:
    """`prefetch(vectors, row, place)`: has the cache line of `vectors[row, place]` fetched, to be read and written.

    Unlike a view of the row it keeps no count of its uses, which all threads would wait for.
    """

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        array = context.make_array(signature.args[0])(context, builder, arguments[0])
        _, columns = cgutils.unpack_tuple(builder, array.shape, 2)
        number, k = (
            context.cast(builder, value, kind, types.intp)
            for value, kind in zip(arguments[1:], signature.args[1:], strict=True)
        )
        address = builder.bitcast(
            builder.gep(array.data, [builder.add(builder.mul(number, columns), k)]), cgutils.voidptr_t
        )
        flag = ir.IntType(32)
        kind = ir.FunctionType(ir.VoidType(), [cgutils.voidptr_t, flag, flag, flag])
        fetch = cgutils.get_or_insert_function(builder.module, kind, "llvm.prefetch.p0")
        builder.call(fetch, [address, flag(_TO_WRITE), flag(_NEAREST), flag(_DATA)])
        return context.get_dummy_value()

    return types.void(vectors, row, place), generate
